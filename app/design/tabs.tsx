import type { NavigationItem } from './link.ts'
import { Navigation } from './navigation.tsx'

interface TabsProps {
  /** What the views are views of; read aloud, not shown. */
  readonly name: string
  readonly items: readonly NavigationItem[]
}

/** Several views of one thing. Each is an address of its own, so they are links. */
export function Tabs({ name, items }: TabsProps) {
  return <Navigation kind="tabs" name={name} items={items} />
}
