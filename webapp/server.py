"""The production server: granian under the unchanged application. It survives killed workers and slow clients."""

from collections.abc import Callable

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from webapp import create_app
from webapp.settings import Settings

BLOCKING_THREADS = 256
"""A worker's threads. Each slow request body holds one until it has come in, so there must be many more than slow clients.

Idle ones end by themselves.
"""

BACKPRESSURE = 512
"""Requests that a worker takes on at once; further ones wait in the socket's queue or go to another worker."""

RESPAWN_SECONDS = 0.5


def serve(settings: Settings, *, ready: Callable[[str], None]) -> None:
    """Serve until stopped. Everything is loaded once here first, so that what is wrong is said before any worker starts.

    `ready` is called with the address once that is done. The workers read the same environment.
    Raises SettingError and CatalogueError as `create_app` does.
    """
    create_app(settings)
    server = Granian(
        "webapp:create_app",
        factory=True,
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        workers=settings.workers,
        blocking_threads=BLOCKING_THREADS,
        backpressure=BACKPRESSURE,
        respawn_failed_workers=True,
        respawn_interval=RESPAWN_SECONDS,
        workers_kill_timeout=10,
        websockets=False,
        log_level=LogLevels.error,  # at "warning" it complains of the many threads at every start
    )
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    server.on_startup(lambda: ready(f"http://{host}:{settings.port}"))
    server.serve()
