"""The build hook: compiles the translations and fetches the design system, and nothing else."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PreparingHook(BuildHookInterface):  # type: ignore[misc,type-arg]
    """Make what git does not hold before files are gathered: .mo beside each .po, and the design system's files."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Node only when there is something to fetch: whoever installs from an sdist needs none."""
        design_system = self._load("fetch_design_system.py")
        return [] if design_system.is_fetched(Path(self.root)) else [design_system.REQUIREMENT]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is missing or stale; without a way to the registry the build goes on."""
        del version, build_data
        root = Path(self.root)
        self._load("webapp/translation_files.py").compile_translations(root / "translations")
        design_system = self._load("fetch_design_system.py")
        if design_system.is_fetched(root):
            return
        try:
            design_system.fetch(root)
        except design_system.FetchError as problem:
            self.app.display_warning(f"Det Fælles Designsystem could not be fetched; pages get our own plain look instead.\n{problem}")

    def _load(self, name: str) -> ModuleType:
        """Load one of our files by its path: nothing of ours is installed yet."""
        spec = spec_from_file_location(Path(name).stem, Path(self.root) / name)
        if spec is None or spec.loader is None:
            message = f"{name} can't be loaded"
            raise RuntimeError(message)
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
