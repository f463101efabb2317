"""The login, refresh and logout of each provider, as described in its `auth.arazzo.yaml`.

A step there names an `operationId`. Here it is a function of the generated client. `onFailure` lists the
statuses that mean "rejected". Any other status except 200 has no clear meaning.
"""
