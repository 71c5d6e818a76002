"""Publishing: one edition after the other, all or nothing, each kept whole with who, when and why."""
