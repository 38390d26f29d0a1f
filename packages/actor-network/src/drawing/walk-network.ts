/**
 * Makes a drawing usable with the keyboard: one tab stop, then arrows. Right and left go round the partners of the centre
 * by angle, down makes the focused actor the new centre, up goes back to the centre; page down and up pass through all
 * actors, home and end go to the first and last, letters search by name, escape returns to the first centre.
 * Enter follows the link, as everywhere.
 *
 * Source: roving tab index, https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/
 * Convention: works on what drawNetwork wrote, changes attributes only, no styles; imports nothing, so that it can be served
 * or embedded alone. Cost: O(ties) a step.
 * @example typeof walkNetwork // => 'function'
 */
export function walkNetwork(drawing: SVGSVGElement): void {
  const actors = [...drawing.querySelectorAll<SVGElement>('.actor')]
  const ties = [...drawing.querySelectorAll<SVGElement>('.tie')]
  const strokes = new Map(ties.map((tie) => [tie, tie.getAttribute('stroke') ?? '']))
  const first = actors[0]
  if (first === undefined) return
  let focused = first
  let centre = first
  let typed = ''
  let typedAt = 0

  const partnersOf = (actor: SVGElement): SVGElement[] =>
    (actor.dataset['partners'] ?? '')
      .split(' ')
      .flatMap((place) => (place === '' ? [] : (actors[Number(place)] ?? [])))

  const mark = (actor: SVGElement, isFocused: boolean): void => {
    actor.setAttribute('tabindex', isFocused ? '0' : '-1')
    actor.querySelector('.focus-ring')?.setAttribute('stroke', isFocused ? '#000000' : 'none')
    const place = String(actors.indexOf(actor))
    for (const tie of ties) {
      if (tie.dataset['from'] !== place && tie.dataset['to'] !== place) continue
      tie.setAttribute('stroke', isFocused ? '#000000' : (strokes.get(tie) ?? ''))
    }
  }
  const show = (actor: SVGElement): void => {
    mark(focused, false)
    focused = actor
    mark(actor, true)
  }
  const goTo = (actor: SVGElement | undefined): void => {
    if (actor === undefined) return
    show(actor)
    actor.focus()
  }
  const makeCentre = (actor: SVGElement | undefined): void => {
    if (actor === undefined) return
    centre = actor
    goTo(actor)
  }
  const goRound = (step: number): void => {
    const partners = partnersOf(centre)
    const place = partners.indexOf(focused)
    const start = place === -1 ? (step > 0 ? -1 : 0) : place
    goTo(partners[(start + step + partners.length) % partners.length])
  }
  const goDown = (): void => {
    const back = centre
    if (focused !== centre) centre = focused
    const partners = partnersOf(centre)
    goTo(partners.find((partner) => partner !== back) ?? partners[0])
  }
  const pass = (step: number): void => {
    makeCentre(actors[(actors.indexOf(focused) + step + actors.length) % actors.length])
  }
  const search = (letter: string, at: number): void => {
    typed = at - typedAt < 800 ? typed + letter : letter
    typedAt = at
    const from = actors.indexOf(focused) + (typed.length === 1 ? 1 : 0)
    const order = [...actors.slice(from), ...actors.slice(0, from)]
    makeCentre(
      order.find((actor) =>
        (actor.getAttribute('aria-label') ?? '').toLowerCase().startsWith(typed.toLowerCase()),
      ),
    )
  }
  const moves: Readonly<Record<string, () => void>> = {
    ArrowRight: () => goRound(1),
    ArrowLeft: () => goRound(-1),
    ArrowDown: goDown,
    ArrowUp: () => goTo(centre),
    PageDown: () => pass(1),
    PageUp: () => pass(-1),
    Home: () => makeCentre(actors[0]),
    End: () => makeCentre(actors.at(-1)),
    Escape: () => makeCentre(first),
  }

  drawing.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moves[event.key]
    if (move !== undefined) move()
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) search(event.key, event.timeStamp)
    else return
    event.preventDefault()
  })
  // Listened to on the actors alone: Chromium makes any SVG element with a focus listener a tab stop.
  for (const actor of actors) {
    actor.addEventListener('focus', () => {
      if (actor !== focused) centre = actor
      show(actor)
    })
    actor.addEventListener('blur', () => {
      mark(focused, false)
      focused.setAttribute('tabindex', '0')
    })
  }
}
