"""Rows of address books that several tests read."""

HEADER = "First Name,Middle Name,Last Name,Organization Name,Labels,E-mail 1 - Value\n"
ANNA = "Anna,,Jansen,Bakkerij Jansen,* myContacts,anna@example.com\n"
