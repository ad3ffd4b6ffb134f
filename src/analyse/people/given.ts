/** Given names: that a word is one, and whether "he" or "she" may stand for who bears it. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** Borne by men. */
const MEN = set(
  [
    "aaron abdul abdullah abe abel abraham adam adolf adrian ahmad ahmed aidan alan alastair albert aldo alec alejandro alessandro alex alexander alexandre alexei alfred ali alistair allan allen alfonso alvin amir amit anatoly anders andre andreas andrei andrew andrey andy angelo angus anselm anthony antoine anton antonio antony archie aristotle arjun armando arnold arthur arturo ashok augustus austin avi aziz",
    "baptiste barack barney barry bartholomew basil bashar ben benedict benito benjamin bernard bernardo bernie bert bertram bill billy bjorn bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron",
    "caleb calvin cameron carl carlo carlos cedric cesar charles charlie chester christian christoph christophe christopher chuck clarence claude claudio clement cliff clifford clinton clive clyde colin colm connor conrad cornelius craig curtis cuthbert cyril",
    "dale damian dan daniel daniele darren daryl dave david davide dean deepak denis dennis derek dermot desmond dick diego dieter dietrich dimitri dinesh dirk dmitri dmitry dominic don donald douglas doug duncan dustin dwight dylan",
    "earl ed eddie edgar edmund eduardo edward edwin egon elias elijah elliot elmer elon emanuel emil emmanuel enrico enrique enver eric erich erik ernest ernesto erwin ethan eugene evan",
    "fabio farid felix ferdinand fernando ferit fidel filip floyd francesco francis francisco franco francois frank franklin franz fred freddie frederic frederick friedrich fritz fyodor",
    "gabriel gareth garry gary gavin gene geoff geoffrey georg george georges gerald gerard gerhard gideon gilbert giorgio giovanni giuseppe glen glenn gordon graeme graham grant greg gregory guido guillermo guntram gunther gus gustav guy",
    "hakim hamid hamza hans harold harry harvey hassan hector heinrich heinz helmut henri henrik henry herbert herman hermann hernan hiroshi horace howard hubert hugh hugo humphrey hussein",
    "ian ibrahim igor imran isaac ismail ivan ivo",
    "jack jacob jacques jake jakob jamal james jamie jan janos jared jason javier jay jeb jed jeff jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel johan johann johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julien julio jurgen justin",
    "kai karel karim karl kazuo keith ken kenneth kenji kevin khaled khalid kieran klaus kofi konrad konstantin kurt kwame kyle",
    "lars laszlo laurent lawrence lee leo leon leonard leonid leopold leroy leslie lester lewis liam lionel lloyd lorenzo lou louis luca lucas luciano lucien ludwig luigi luis lukas luke luther",
    "magnus mahmoud malcolm manfred manuel marc marcel marcello marco marcos marcus marek mario mark marlon marshall martin marty marvin massimo mateo mats matt matteo matthew matthias maurice maurizio mauro max maxim maximilian mehmet melvin michael michel miguel mikhail mike miles milos milton miroslav mitch mitchell mohamed mohammad mohammed mohan morris moses muhammad murray mustafa",
    "nathan nathaniel naveen ned neil nelson neville nicholas nick nicolas nigel nikita nikolai noah noel norbert norman",
    "olaf ole oleg oliver olivier omar orlando oscar osama osman oswald otto owen",
    "pablo paddy paolo pascal pat patrick paul paulo pavel pedro percy perry pete peter petr petros petrus phil philip philippe phillip pierre pietro piers piotr prakash",
    "quentin quincy",
    "rafael ruben rahul raj rajiv ralph ramesh ramon randall randolph randy raphael rashid raul ravi ray raymond reinhard reginald rene rex riccardo richard rick ricky rob robbie robert roberto robin rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy rudolf rudolph rudy rui rupert russell ryan",
    "saddam saleh salman salvador salvatore sam samir samuel sanjay santiago scott sean sebastian serge sergei sergey sergio seth shane shaun shinzo sidney siegfried sigmund silvio simon slobodan spencer stanislav stanley stefan stefano stephan stephane stephen steve steven stewart stuart suleiman sunil sven sydney",
    "tariq taro ted terence terry theo theodore thierry thomas tim timothy tobias toby todd tom tomas tomasz tommy tony travis trevor tristan tyler",
    "ulrich umberto uri uwe",
    "vaclav valentin vernon victor viktor vince vincent vincenzo vinod virgil vitaly vlad vladimir vojtech",
    "wade wallace walt walter ward warren wayne wendell werner wilbur wilfred wilhelm will willem william willie willy winston wolfgang woodrow",
    "xavier yaroslav yasser yitzhak yoshihide youssef yuri yusuf yves zachary zhang",
    "abu adnan akira alain aleksandr alexandr alberto alfredo amos andres arnaud asad ashraf augusto barnabas benny bogdan bud carter cecil chad chris clay cole cory cristian cuong cyrus danny darius darryl davis denys derrick dominik don duane edmond eli emile erdogan erich ernst esteban etienne eusebio evgeny fabian faisal federico fergus gael giles gino giulio grover guillaume gustavo haider hal hank harald harlan hasan henryk hideo hilary hosni ignacio ilya irving isaiah istvan jacek jair janusz jaroslav jawaharlal jean jefferson jiri joaquin joakim jock joost josip jozef jules kamal kaoru karsten kazimierz kent kim kirk kristian lance larry laurence lech lennart leonardo lindsey luc ludovic mads maarten marian marius maxime mick mikael milan mirko moritz moshe nabil nasser nestor nico niall niels nikola nils nuri octavio odd olof osvaldo pascual patricio per pierce pieter radek radovan rainer ramzan reed reza roald roberto rocco romano ronan sandro sasha sayed sepp shimon sigurd simeon soren stan stanislaw sterling swen tadeusz taha tayyip thabo thaddeus thor tiago tiberius tito torsten ulf valery vasily vidkun viktor vyacheslav waldemar wesley wim wladyslaw yann yevgeny yoram yukio zbigniew zeid zoltan",
  ].join(" "),
)

/** Borne by women. */
const WOMEN = set(
  [
    "abigail ada adelaide adele adriana agatha agnes aisha alana alba alberta alexandra alexis alia alice alicia alina alison allison alma althea amal amanda amber amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna annabel anne annette annie antonia april ariana arlene astrid audrey aurora ava",
    "barbara beatrice becky belinda bella bernadette bertha bessie beth bethany betsy betty beverly bianca birgit blanche bonnie brenda bridget brigitte brooke",
    "camilla camille candace carla carmen carol carole caroline carolina carolyn carrie cassandra catalina catherine cathy cecilia celeste celia celine charlotte chelsea cheryl chiara chloe christiane christina christine cindy claire clara clarissa claudette claudia colette colleen constance cora corinne cristina crystal cynthia",
    "daisy dana daniela danielle daphne dawn deborah debbie deirdre delia denise diana diane dilma dina dolores donna dora doris dorothea dorothy",
    "ebony edith edna edwina eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin esmeralda esther ethel eugenia eunice eva evelyn",
    "faith fatima fatma faye felicia felicity fernanda fiona flora florence frances francesca frida frieda",
    "gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gertrude ghislaine gillian gina ginger giovanna gisela giulia gladys glenda gloria golda grace greta gretchen gudrun gwen gwendolyn",
    "hanna hannah harriet hazel heather heidi helen helena helene helga henrietta hermine hilda hillary hope",
    "ida ilona ilse imelda indira ines inge ingeborg ingrid irena irene iris irina isabel isabella isabelle ivana ivanka ivy",
    "jackie jacqueline jana jane janet janice janine jasmine jeanette jeanne jenna jennifer jenny jessica jessie jill jo joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet june justine",
    "karen karin karina karla kate katerina katharina katharine katherine kathleen kathryn kathy katie katrina kay keira kelly kerry khadija kimberly kirsten kristen kristin kristina",
    "lana lara latoya laura lauren laurie leah leila lena leni lenore leonora leticia lidia lilian liliana lillian lily linda linnea lisa liz liza lois lorena loretta lori lorna lorraine louisa louise lourdes lucia lucille lucinda lucy ludmila luisa lydia lynn lynne",
    "mabel madeleine madeline madison magdalena maggie maia malala mandy manuela mara marcela marcia margaret margarita margot marguerite maria mariam marianne marie marilyn marina marion marisa marjorie marlene marta martha martina mary matilda maud maura maureen mavis maxine maya megan mehrangiz melania melanie melinda melissa mercedes meredith meryl mia michaela michele michelle mildred millicent mimi mina minnie mira miranda miriam moira molly mona monica monika muriel myra myrtle",
    "nadia nadine nan nancy naomi natalia natalie natasha nell nellie nicola nicole nina noelle noor nora noreen norma",
    "octavia olga olive olivia olympia ophelia oprah",
    "paige pamela patricia patsy patty paula paulina pauline pearl peggy penelope penny petra philippa phoebe phyllis polly priscilla priti priya prudence",
    "queenie rachel raisa ramona raquel rebecca regina renata renee rhoda rhonda rita roberta rosa rosalie rosalind rosamund rosanna rose rosemary roxanne ruby ruth",
    "edda sabina sabine sabrina sadie sally samantha sandra sara sarah saskia selena selma serena shannon sharon sheena sheila shelley sheryl shirley sigrid silvia simone sofia sonia sonja sophia sophie soraya stacey stacy stefania stella stephanie sue suella susan susana susanna susie suzanne svetlana sybil sylvia sylvie",
    "tabitha tamara tamsin tania tanya tara tatiana teresa tess tessa thelma theodora theresa therese tiffany tilda tina tracey tracy trisha trudy tulsi",
    "uma una ursula ulrike valentina valerie valeria vanessa vera verena veronica vicky victoria violet virginia viviana vivian vivien",
    "wanda wendy wilhelmina wilma winifred winnie xenia yasmin yelena yoko yolanda yulia yvette yvonne zainab zoe zsofia zuzana",
    "adaeze adela agata aleksandra alessandra alessia amaya amelie anais anja annegret annemarie antje arlette asha asma aung ayesha barbro beata benazir benedicta bettina birgitta bozena brigid carlotta carly cathleen chandra cherie christa clementine condoleezza corazon cordelia dagmar debra delphine desiree ditte dominique edda elfriede elke elodie elvira emine erna ewa federica florentine franziska funke galina gerda giorgia grazia grazyna gro halina hana hattie hedwig herta hildegard hilde ilaria imogen inga ioana isla ivonne jacinda jadwiga janelle jolanta joanna josefa juana kamala karolina katarina katja katya keiko kirsty kumi laila larisa laure leyla liesbeth ligia liisa linn ljudmila lotte lubna ludmilla lupe lynda maja malgorzata mareike margaretha margrethe margrit marija marika marine marit marlies mathilde maud meera mette michiko mihaela mireille monique nadezhda nadja nanette natalya neelam ngozi nicolette nikki noemi odette oksana ottilie pascale pia pilar pippa rania rashida ronja rosario roya rukmini ruxandra sanna shabana shirin signe sinead siobhan sirimavo solveig sonya soumaya sunniva swati tansu tarja teodora theresia tove trine tsai ulla valeska veronika viktoria vigdis wangari wiebke winona xiomara yevgenia yingluck yuliya yumi zahra zoya",
  ].join(" "),
)

/** Borne by either. */
const EITHER = set(
  "alex ariel ashley aubrey avery blair bobbie cameron casey charlie chen chris courtney dakota dana drew eden elliott emerson frankie gale hayden hunter jackie jaime jan jean jesse jessie jordan jules kelly kerry kim kit lee leslie li lindsay logan lou lynn mackenzie marion mason max mel micah ming morgan nat nicky noel pat peyton quinn reese remy riley robbie robin rowan ryan sam sandy sasha shelby sidney skyler stevie sydney taylor terry toby tracy val wei whitney yuki",
)

/** Whether a word, in any case, is a given name. */
export function isGivenName(word: string): boolean {
  const key = plain(word)
  return MEN.has(key) || WOMEN.has(key) || EITHER.has(key)
}

/** Which pronoun a given name asks for; null where it asks for none, or is none that stands here. */
export function pronounOfGivenName(word: string): "he" | "she" | null {
  const key = plain(word)
  if (EITHER.has(key) || MEN.has(key) === WOMEN.has(key)) return null
  return MEN.has(key) ? "he" : "she"
}

/** In lower case and without accents: "José" and "Jose" are one. */
function plain(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
}
