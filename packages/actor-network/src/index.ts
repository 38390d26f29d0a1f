/** The door of the package: what it offers to others. */
