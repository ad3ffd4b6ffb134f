/** Places that every newsroom knows: countries with their people, great cities, American states, and seats of power that speak. */

const rows = (words: string): readonly string[] => words.split(",").map((word) => word.trim())

/** "Country: those of it". Where a country's name has several words, they stand as they are written. */
const COUNTRY_ROWS =
  "Afghanistan: Afghan Afghans, Albania: Albanian, Algeria: Algerian, Andorra: Andorran, Angola: Angolan, Argentina: Argentine Argentinian, Armenia: Armenian, Australia: Australian, Austria: Austrian, Azerbaijan: Azerbaijani Azeri, Bahamas: Bahamian, Bahrain: Bahraini, Bangladesh: Bangladeshi, Barbados: Barbadian, Belarus: Belarusian Belarussian, Belgium: Belgian, Belize: Belizean, Benin: Beninese, Bhutan: Bhutanese, Bolivia: Bolivian, Bosnia: Bosnian, Bosnia and Herzegovina:, Botswana: Botswanan, Brazil: Brazilian, Britain: British Briton Britons, Great Britain:, Brunei: Bruneian, Bulgaria: Bulgarian, Burkina Faso: Burkinabe, Burma: Burmese, Burundi: Burundian, Cambodia: Cambodian, Cameroon: Cameroonian, Canada: Canadian, Chad: Chadian, Chile: Chilean, China: Chinese, Colombia: Colombian, Congo: Congolese, Costa Rica: Costa-Rican, Croatia: Croatian Croat Croats, Cuba: Cuban, Cyprus: Cypriot, Czechia: Czech, Czech Republic:, Czechoslovakia: Czechoslovak, Denmark: Danish Dane Danes, Djibouti: Djiboutian, Dominican Republic: Dominican, East Germany: East-German, East Timor: Timorese, Ecuador: Ecuadorian Ecuadorean, Egypt: Egyptian, El Salvador: Salvadoran, England: English Englishman Englishmen, Equatorial Guinea:, Eritrea: Eritrean, Estonia: Estonian, Eswatini:, Ethiopia: Ethiopian, Fiji: Fijian, Finland: Finnish Finn Finns, France: French Frenchman Frenchmen, Gabon: Gabonese, Gambia: Gambian, Georgia: Georgian, Germany: German, Ghana: Ghanaian, Greece: Greek, Greenland: Greenlander, Grenada: Grenadian, Guatemala: Guatemalan, Guinea: Guinean, Guyana: Guyanese, Haiti: Haitian, Honduras: Honduran, Hong Kong:, Hungary: Hungarian, Iceland: Icelandic Icelander, India: Indian, Indonesia: Indonesian, Iran: Iranian, Iraq: Iraqi, Ireland: Irish Irishman Irishmen, Israel: Israeli, Italy: Italian, Ivory Coast: Ivorian, Jamaica: Jamaican, Japan: Japanese, Jordan: Jordanian, Kazakhstan: Kazakh, Kenya: Kenyan, Kosovo: Kosovar, Kuwait: Kuwaiti, Kyrgyzstan: Kyrgyz, Laos: Lao Laotian, Latvia: Latvian, Lebanon: Lebanese, Lesotho:, Liberia: Liberian, Libya: Libyan, Liechtenstein:, Lithuania: Lithuanian, Luxembourg: Luxembourger, Macedonia: Macedonian, Madagascar: Malagasy, Malawi: Malawian, Malaysia: Malaysian, Maldives: Maldivian, Mali: Malian, Malta: Maltese, Mauritania: Mauritanian, Mauritius: Mauritian, Mexico: Mexican, Moldova: Moldovan, Monaco:, Mongolia: Mongolian, Montenegro: Montenegrin, Morocco: Moroccan, Mozambique: Mozambican, Myanmar:, Namibia: Namibian, Nepal: Nepalese Nepali, Netherlands: Dutch Dutchman Dutchmen, New Zealand: New-Zealander, Nicaragua: Nicaraguan, Niger: Nigerien, Nigeria: Nigerian, North Korea: North-Korean, North Macedonia:, Northern Ireland:, Norway: Norwegian, Oman: Omani, Pakistan: Pakistani, Palestine: Palestinian, Panama: Panamanian, Papua New Guinea:, Paraguay: Paraguayan, Peru: Peruvian, Philippines: Filipino Philippine, Poland: Polish Pole Poles, Portugal: Portuguese, Prussia: Prussian, Puerto Rico: Puerto-Rican, Qatar: Qatari, Romania: Romanian, Russia: Russian, Russian Federation:, Rwanda: Rwandan, Samoa: Samoan, Saudi Arabia: Saudi Saudis, Scotland: Scottish Scot Scots, Senegal: Senegalese, Serbia: Serbian Serb Serbs, Sierra Leone: Sierra-Leonean, Singapore: Singaporean, Slovakia: Slovak, Slovenia: Slovenian Slovene, Somalia: Somali, South Africa: South-African, South Korea: South-Korean, South Sudan: South-Sudanese, Soviet Union: Soviet Soviets, Spain: Spanish Spaniard Spaniards, Sri Lanka: Sri-Lankan, Sudan: Sudanese, Suriname: Surinamese, Swaziland: Swazi, Sweden: Swedish Swede Swedes, Switzerland: Swiss, Syria: Syrian, Taiwan: Taiwanese, Tajikistan: Tajik, Tanzania: Tanzanian, Thailand: Thai, Tibet: Tibetan, Togo: Togolese, Tonga: Tongan, Trinidad: Trinidadian, Tunisia: Tunisian, Turkey: Turkish Turk Turks, Turkmenistan: Turkmen, Uganda: Ugandan, Ukraine: Ukrainian, United Arab Emirates: Emirati, United Kingdom:, United States: American, United States of America:, Uruguay: Uruguayan, Uzbekistan: Uzbek, Vatican:, Venezuela: Venezuelan, Vietnam: Vietnamese, Wales: Welsh Welshman Welshmen, West Germany: West-German, Yemen: Yemeni, Yugoslavia: Yugoslav, Zaire: Zairian, Zambia: Zambian, Zimbabwe: Zimbabwean, U.S.:, US:, U.S.A.:, USA:, U.K.:, UK:, USSR:, U.S.S.R.:, UAE:, DPRK:, America:, Chechnya: Chechen, Catalonia: Catalan, Kurdistan: Kurdish Kurd Kurds"

const COUNTRY_PAIRS = rows(COUNTRY_ROWS).map((row): readonly [string, readonly string[]] => {
  const [country = "", people = ""] = row.split(":")
  return [country, people.trim() === "" ? [] : people.trim().split(" ")]
})

/** Names of countries, as they are written without an article. */
export const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_PAIRS.map(([country]) => country))

/** "Belgian", "Danes", "African": words that tell where somebody is from; no name by themselves. */
export const PEOPLES: ReadonlySet<string> = new Set([
  ...COUNTRY_PAIRS.flatMap(([, people]) => people.flatMap((word) => [word, `${word}s`])),
  ...rows(
    "African, Africans, American, Americans, Arab, Arabs, Arabian, Asian, Asians, Baltic, Basque, Basques, Bavarian, Berliner, Berliners, Californian, Californians, Caribbean, European, Europeans, Flemish, Latin, Latino, Latinos, Hispanic, Hispanics, Londoner, Londoners, Nordic, Parisian, Parisians, Scandinavian, Sicilian, Slav, Slavic, Texan, Texans, Western, Westerner, Westerners, Eastern, Northern, Southern, Christian, Christians, Muslim, Muslims, Jew, Jews, Jewish, Catholic, Catholics, Protestant, Protestants, Hindu, Hindus, Buddhist, Buddhists, Sikh, Sikhs, Islamic, Orthodox, Sunni, Sunnis, Shia, Shiite, Shiites, Republican, Republicans, Democrat, Democrats, Democratic, Tory, Tories, Whig, Whigs, Labourite, Communist, Communists, Socialist, Socialists, Nazi, Nazis, Marxist, Marxists, Conservative, Conservatives, Liberal, Liberals, Bolshevik, Bolsheviks, Native, Victorian, Roman, Romans, Byzantine, Ottoman",
  ),
])

/** Cities, states, provinces, continents, seas and rivers that stand in the news without saying what they are. */
export const PLACES: ReadonlySet<string> = new Set(
  rows(
    "Abu Dhabi, Abuja, Accra, Addis Ababa, Africa, Alabama, Alaska, Alaska, Alberta, Aleppo, Algiers, Alps, Amsterdam, Anchorage, Andes, Ankara, Antarctica, Antwerp, Arctic, Arizona, Arkansas, Asia, Asuncion, Athens, Atlanta, Atlantic, Auckland, Australasia, Baghdad, Baku, Balkans, Baltimore, Bangkok, Barcelona, Basra, Bavaria, Beijing, Beirut, Belfast, Belgrade, Berlin, Bern, Birmingham, Bogota, Bombay, Bonn, Boston, Brasilia, Bratislava, Brisbane, Bristol, Brooklyn, Brussels, Bucharest, Budapest, Buenos Aires, Bujumbura, Cairo, Calcutta, California, Cambridge, Canberra, Cape Town, Caracas, Cardiff, Caribbean, Casablanca, Catalonia, Caucasus, Chicago, Cincinnati, Cleveland, Cologne, Colombo, Colorado, Connecticut, Copenhagen, Corsica, Crimea, Dakar, Dallas, Damascus, Danube, Dar es Salaam, Darfur, Delaware, Delhi, Denver, Detroit, Dhaka, Doha, Donbas, Donetsk, Dresden, Dubai, Dublin, Edinburgh, Europe, Eastern Europe, Falluja, Florence, Florida, Frankfurt, Fukushima, Gaza, Gaza Strip, Geneva, Gibraltar, Glasgow, Golan Heights, Guam, Guantanamo Bay, Hague, Hamburg, Hanoi, Harare, Havana, Hawaii, Helsinki, Hiroshima, Houston, Idaho, Illinois, Indiana, Iowa, Islamabad, Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Kampala, Kandahar, Kansas, Karachi, Kashmir, Kentucky, Khartoum, Kiev, Kigali, Kinshasa, Kosovo, Kuala Lumpur, Kyiv, Kyoto, Lagos, Lahore, Las Vegas, Leeds, Lima, Lisbon, Liverpool, London, Los Angeles, Louisiana, Luanda, Lusaka, Lyon, Madrid, Maine, Manchester, Manhattan, Manila, Marrakesh, Marseille, Maryland, Massachusetts, Mecca, Mediterranean, Melbourne, Mexico City, Miami, Michigan, Middle East, Milan, Milwaukee, Minneapolis, Minnesota, Minsk, Mississippi, Missouri, Mogadishu, Montana, Montevideo, Montreal, Moscow, Mosul, Mumbai, Munich, Nagasaki, Nairobi, Naples, Nebraska, Nevada, New Delhi, New England, New Hampshire, New Jersey, New Mexico, New Orleans, New South Wales, New York, New York City, Nicosia, North Africa, North America, North Carolina, North Dakota, Northern Ireland, Nottingham, Odesa, Odessa, Ohio, Okinawa, Oklahoma, Ontario, Oregon, Osaka, Oslo, Ottawa, Oxford, Pacific, Palestine, Paris, Pennsylvania, Perth, Philadelphia, Phnom Penh, Phoenix, Pittsburgh, Prague, Pretoria, Pyongyang, Quebec, Queensland, Ramallah, Rhine, Rhode Island, Riga, Rio de Janeiro, Riyadh, Rome, Rotterdam, Saigon, San Diego, San Francisco, San Juan, Santiago, Sarajevo, Scandinavia, Seattle, Seoul, Shanghai, Sheffield, Siberia, Sicily, Silicon Valley, Sofia, South America, South Carolina, South Dakota, Southeast Asia, Srebrenica, Stockholm, Strasbourg, Stuttgart, Sydney, Taipei, Tallinn, Tashkent, Tasmania, Tbilisi, Tehran, Tel Aviv, Tennessee, Texas, Tirana, Tokyo, Toronto, Tripoli, Trieste, Tunis, Turin, Ulster, Utah, Vancouver, Venice, Vermont, Vienna, Vilnius, Virginia, Warsaw, Washington, Washington D.C., West Bank, West Virginia, Western Europe, Winnipeg, Wisconsin, Wyoming, Yerevan, Yorkshire, Zagreb, Zurich, D.C., L.A., N.Y.",
  ),
)

/** Seats that speak for the power that sits in them. Capitals do so too, wherever they speak. */
export const SEATS: ReadonlySet<string> = new Set(
  rows(
    "White House, Kremlin, Downing Street, No 10, No. 10, Number 10, Number Ten, Pentagon, Foggy Bottom, Capitol Hill, Capitol, Whitehall, Westminster, Élysée, Elysée, Elysee, Élysée Palace, Elysee Palace, Quai d'Orsay, Quai d’Orsay, Buckingham Palace, Kensington Palace, Holyrood, Stormont, Vatican, Holy See, Bundestag, Reichstag, Blue House, Casa Rosada, Wall Street, Fleet Street, Scotland Yard, Langley, Turtle Bay, Sublime Porte, Zhongnanhai, Rideau Hall, Chancellery, Palace, Hofburg, Wilhelmstrasse, Ballhausplatz, Berlaymont, Threadneedle Street, Lambeth Palace",
  ),
)

/** Names of one and the same country. */
const SAME_PLACE: readonly (readonly string[])[] = [
  ["United States", "United States of America", "U.S.", "US", "U.S.A.", "USA", "America"],
  ["United Kingdom", "U.K.", "UK", "Britain", "Great Britain"],
  ["Soviet Union", "USSR", "U.S.S.R."],
  ["United Arab Emirates", "UAE"],
  ["North Korea", "DPRK"],
  ["Russia", "Russian Federation"],
]

/** The first of the names under which a place is known here; the name itself where it has no other. */
export const PLACE_BY_NAME: ReadonlyMap<string, string> = new Map(
  SAME_PLACE.flatMap((names) => names.map((name): readonly [string, string] => [name, names[0] ?? name])),
)

/** Whether a name is that of a place that every newsroom knows. */
export function isKnownPlace(name: string): boolean {
  return COUNTRIES.has(name) || PLACES.has(name)
}
