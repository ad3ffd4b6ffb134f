/** The part of the `edtf` package, which ships no types, that onrecord calls. */
declare module "edtf" {
  /** A parsed EDTF value; `min` and `max` are milliseconds since 1970, infinite at an open end. */
  interface ExtDate {
    readonly type: string
    readonly min: number
    readonly max: number
  }
  /** Throws on what is no EDTF of level 0 to 2. */
  export default function edtf(value: string): ExtDate
}
