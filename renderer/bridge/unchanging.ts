/** A value nobody down the way will change, so that read-only lists may be passed. */
export type Unchanging<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
  : Value;
