/** A text of the package's own in both languages of the product. */
export type Bilingual = { readonly de: string; readonly en: string }

export type Language = keyof Bilingual
