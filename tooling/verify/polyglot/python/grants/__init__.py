"""The login, refresh and logout of each provider, as described in its `auth.arazzo.yaml`.

Each step of that document has an `operationId`, which is a function of the generated client. `onFailure` lists the
statuses and the bodies that mean "rejected". Any other response except a 200 is a failure that may be temporary.
"""
