"""Where templates and translations lie: inside the installed package, else beside it in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder_of(name: str) -> Path:
    """Return the folder of the templates or the translations. Raises FileNotFoundError when the installation is not whole."""
    for folder in (PACKAGE / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    message = f"The installation is not whole: there is no folder {name!r}. Install vaekstmatch again."
    raise FileNotFoundError(message)


def templates_folder() -> Path:
    """Return the folder of the page templates."""
    return folder_of("templates")


def translations_folder() -> Path:
    """Return the folder of the translations, one folder a language."""
    return folder_of("translations")
