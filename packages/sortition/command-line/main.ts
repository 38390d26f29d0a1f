console.error('sortition: no command is built yet')
process.exit(2)
