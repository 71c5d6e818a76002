"""What people take away, made from the tables: files of many parts."""
