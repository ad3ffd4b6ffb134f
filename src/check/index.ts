/** A quotation against primary texts, as the package gives it out. */
export { checkQuotation, type Checked, type Quotation } from "./check.ts"
export { passagesOf, type Passages, type Place, type Primary, type Speaking } from "./passages.ts"
