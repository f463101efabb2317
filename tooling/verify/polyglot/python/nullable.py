"""Prints an OpenAPI 3.0 document in a form from which openapi-python-client reads that a reference may be null.

The documents have `type` next to `nullable` and `allOf`, as OpenAPI 3.0.3 demands. openapi-python-client then uses only
the reference, and a client fails when it reads null.
"""

import json
import sys
from pathlib import Path


def without_type(value: object) -> object:
    if isinstance(value, list):
        return [without_type(one) for one in value]
    if not isinstance(value, dict):
        return value
    drops = ("type", "items") if value.get("nullable") is True and "allOf" in value else ()
    return {key: without_type(one) for key, one in value.items() if key not in drops}


print(json.dumps(without_type(json.loads(Path(sys.argv[1]).read_text()))))
