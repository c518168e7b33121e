// see the header
