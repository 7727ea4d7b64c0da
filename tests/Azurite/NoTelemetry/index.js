// Azurite asks for it when it starts, and for nothing in it.
