"""What a knowledge base is made of: frozen values, each declared once."""
