console.error('pb: no command is built yet')
process.exit(2)
