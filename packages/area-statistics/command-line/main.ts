console.error('area-statistics: no command is built yet')
process.exit(2)
