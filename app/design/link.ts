/** A named address. */
export interface Link {
  readonly label: string
  readonly href: string
}

/** An entry of a navigation; at most one of them is the current page or holds it. */
export interface NavigationItem extends Link {
  readonly current?: 'page' | 'section' | undefined
}
