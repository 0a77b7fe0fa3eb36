"""The build hook: compiles the translations, and nothing else."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):  # type: ignore[misc,type-arg]
    """Compile translations/<locale>/LC_MESSAGES/messages.po to .mo before files are gathered."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is missing or stale."""
        del version, build_data
        root = Path(self.root)
        spec = spec_from_file_location("translation_files", root / "webapp" / "translation_files.py")
        if spec is None or spec.loader is None:
            message = "webapp/translation_files.py can't be loaded"
            raise RuntimeError(message)
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        module.compile_translations(root / "translations")
