"""Checks of very many alike: one test runs them all and tells which fail, for a test apiece costs far more."""

import functools
import inspect
from collections.abc import Callable, Collection

Check = Callable[..., None]
MOST_TOLD, LONGEST = 20, 100


def sweep(names: str, values: Collection[object]) -> Callable[[Check], Check]:
    """In place of pytest.mark.parametrize for quick checks that change nothing: one test with all the values.

    Each is checked whatever becomes of the others; then the test fails with all that failed, and how.
    """
    assert values, "There is nothing to check."
    swept = [name.strip() for name in names.split(",")]

    def decorate(check: Check) -> Check:
        @functools.wraps(check)
        def check_all(**fixtures: object) -> None:
            faults = []
            for value in values:
                filled = zip(swept, value if len(swept) > 1 else [value], strict=True)  # type: ignore[call-overload]
                try:
                    check(**fixtures, **dict(filled))
                except Exception as fault:
                    faults.append((value, fault))
            if faults:
                said = [f"{str(value)[:LONGEST]}: {fault!r}" for value, fault in faults[:MOST_TOLD]]
                raise AssertionError("\n".join([f"{len(faults)} of {len(values)} fail.", *said])) from faults[0][1]

        own = inspect.signature(check)
        kept = [each for name, each in own.parameters.items() if name not in swept]
        vars(check_all)["__signature__"] = own.replace(parameters=kept)
        return check_all

    return decorate
