FROM python:3.13-slim AS build

WORKDIR /build
COPY requirements-build.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements-build.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY messages messages
COPY sandbox sandbox
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.13-slim

# Nothing here needs root once it is installed.
RUN useradd --create-home --uid 10001 goodturn && install -d -o goodturn /var/lib/goodturn

WORKDIR /opt/goodturn
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-deps /wheels/*.whl

USER 10001
ENV DATABASE_URL=sqlite:////var/lib/goodturn/goodturn.sqlite \
    HOST=0.0.0.0 \
    PORT=3000
VOLUME /var/lib/goodturn
EXPOSE 3000
# That the process lives: starting it anew brings no database back. Whether it can work: /ready.
HEALTHCHECK --interval=30s --start-period=20s CMD \
    ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:3000/health')"]
CMD ["goodturn", "run"]
