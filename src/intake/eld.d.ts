/** The part of `eld` (which ships no types) that is used here. */
declare module "eld" {
  export const eld: {
    detect(text: string): { readonly language: string; isReliable(): boolean };
  };
}
