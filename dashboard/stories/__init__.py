"""Stories: which views are presented, in which order, with which words; small files without a picture."""
