"""Every kind of payload that Slack sends, made odd, against two workspaces on one database.

Bodies are made of Slack's own types (`typed`), of what the bot really showed somebody (`screens`),
and of changes to both (`oddities`): in structure, as no version of Slack's would send it, and in
meaning, such as another person, another workspace or an id of somebody else's. Whatever comes,
four things never happen:

1. The answer is a 5xx.
2. The log gets a traceback, or a line that something failed.
3. A row changes that isn't the actor's. The actor is whom the body names as the person who acts,
   in the workspace whose bot got it. `belongings` says what is theirs.
4. A word is shown that is foreign to whom it is shown to. Each contact has a word of its own in its
   name, its organisation, and all that was given and asked (`neighbours`). It is foreign to people
   of another workspace, and to colleagues of the contact's owner unless they name the contact
   in the same body (a name is the team's to use), or have a row about it themselves.

Of what isn't signed nothing is read: no row changes, and nothing is called.
"""
