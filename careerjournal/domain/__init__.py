"""What a career journal is: frozen values and pure rules. Standard library only."""
