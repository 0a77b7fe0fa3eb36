"""How often the recommendations are right: the figures that `make evaluate` found, and the page that shows them."""
