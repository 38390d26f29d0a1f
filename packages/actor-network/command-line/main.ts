console.error('actor-network: no command is built yet')
process.exit(2)
