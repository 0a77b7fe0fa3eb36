"""The production server: granian under the unchanged application. It survives killed workers and slow clients."""

import socket
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.net import SocketSpec  # type: ignore[attr-defined]  # it is there, but not in __all__
from granian.server import MPServer

from webapp import create_app
from webapp.settings import SettingError, Settings

BLOCKING_THREADS = 256
"""A worker's threads. Each slow request body holds one until it has come in, so there must be many more than slow clients.

Idle ones end by themselves.
"""

BACKPRESSURE = 512
"""Requests that a worker takes on at once; further ones wait in the socket's queue or go to another worker."""

RESPAWN_SECONDS = 0.5


_INSIST_SECONDS = 0.1


class OneSocketServer(MPServer):
    """Granian whose workers take connections from one queue, on Linux too, and which always hears a signal to stop.

    On Linux it gives each worker a queue of its own, and what waits in it is lost when the worker dies (unless the kernel's tcp_migrate_req is on).

    It sets an event in the signal's handler. The main thread may hold that event's lock just then and waits for itself for ever, or it may clear the
    event right afterwards, because a worker has ended too: both happen when a whole process group is told to stop. So another thread sets it, until
    it is heard.
    """

    def signal_handler_interrupt(self, *_args: object, **_kwargs: object) -> None:
        """Stop serving."""
        self.interrupt_signal = True
        threading.Thread(target=self._insist, daemon=True).start()

    def _insist(self) -> None:
        while True:
            self.main_loop_interrupt.set()
            time.sleep(_INSIST_SECONDS)

    def _init_shared_socket(self) -> None:
        if sys.platform == "win32":  # pragma: no cover - one worker there
            super()._init_shared_socket()
            return
        holder: Any = SocketSpec(self.bind_addr, self.bind_port, self.backlog).build()
        self._shd, self._sfd = holder, holder.get_fd()
        self._sso = socket.socket(fileno=self._sfd)
        self._sso.set_inheritable(True)


def claim_port(settings: Settings) -> None:
    """Raise SettingError when HOST and PORT can't be listened on; granian would share a taken port in silence."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        socket.create_server((settings.host, settings.port), family=family).close()
    except OSError as problem:
        raise SettingError("PORT", f"must be free, but {settings.host}:{settings.port} can't be listened on ({problem.strerror}).") from problem


def serve(settings: Settings, *, ready: Callable[[str], None]) -> None:
    """Serve until stopped. Everything is loaded once here first, so that what is wrong is said before any worker starts.

    `ready` is called with the address once that is done. The workers read the same environment.
    Raises SettingError and CatalogueError as `create_app` does.
    """
    claim_port(settings)
    create_app(settings)
    server = OneSocketServer(
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
