import { configureGlobal } from 'fast-check'

/** Every run tries the same cases: what fails, fails for everyone; a search with other seeds is done by hand. */
configureGlobal({ seed: 20261123 })
