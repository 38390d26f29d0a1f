/** The composition root. */
