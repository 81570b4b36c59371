"""Start-up: arguments, commands, paths, composition and faults. Imports no Qt itself."""
