"""Pages, stylesheets and pictures are sent compressed to whoever takes them so."""

from http import HTTPStatus

from flask import Flask, Response
from flask_compress import Compress

_COMPRESSED = ["text/html", "text/css", "image/svg+xml"]
"""Fonts are compressed already; programs that use the API choose for themselves at the proxy."""

_ALGORITHMS = ["zstd", "br", "gzip"]


def set_up_compression(app: Flask) -> None:
    """Compress what is read in browsers."""
    app.config.update(
        COMPRESS_MIMETYPES=_COMPRESSED,
        COMPRESS_ALGORITHM=_ALGORITHMS,
        COMPRESS_REGISTER=False,
    )
    compress = Compress(app)

    @app.after_request
    def send_compressed(response: Response) -> Response:
        # A part of a file is a part of what it is uncompressed.
        if response.status_code == HTTPStatus.PARTIAL_CONTENT or response.mimetype not in _COMPRESSED:
            return response
        # Read whole: compressed as a stream, a file would stay open. Ours are small.
        response.direct_passthrough = False
        response.make_sequence()
        return compress.after_request(response)
