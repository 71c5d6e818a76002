"""The basemap from the internet, which readers may switch on: all that the product ever fetches from elsewhere."""

HOST = "basemaps.cartocdn.com"
"""Its style; the pieces come from hosts under this one."""
STYLES = {
    "light": f"https://{HOST}/gl/positron-nolabels-gl-style/style.json",
    "dark": f"https://{HOST}/gl/dark-matter-nolabels-gl-style/style.json",
}
