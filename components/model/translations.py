"""Tables in a language: where a column X has a translation X_<lang> beside it, that stands in its place."""

import pandas as pd


def tell(frame: pd.DataFrame, lang: str) -> pd.DataFrame:
    """`frame` with each column X holding what X_`lang` holds, where there is such a column and its cell is filled."""
    told = {name: frame[f"{name}_{lang}"] for name in frame.columns if f"{name}_{lang}" in frame.columns}
    filled = {name: cells.where(~(cells.isna() | cells.eq("")), frame[name]) for name, cells in told.items()}
    return frame.assign(**filled)
