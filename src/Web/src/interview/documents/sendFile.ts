type Options = {
  readonly body: Blob;
  /** @param bytes How many of the body are sent. */
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
};

/** A `fetch` for one request that sends a file and says how far it is; what the browser's own does not. */
export function sendFile({ body, onSent, signal }: Options): (request: Request) => Promise<Response> {
  return (request) =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open(request.method, request.url);
      for (const [name, value] of request.headers) {
        xhr.setRequestHeader(name, value);
      }
      xhr.upload.onprogress = ({ loaded }) => onSent(loaded);
      xhr.onload = () =>
        resolve(new Response(xhr.status === 204 ? null : xhr.responseText, { status: xhr.status, headers: headersOf(xhr) }));
      xhr.onerror = () => reject(new TypeError('The file could not be sent.'));
      xhr.onabort = () => reject(new DOMException('The upload was canceled.', 'AbortError'));
      signal.addEventListener('abort', () => xhr.abort());
      xhr.send(body);
    });
}

function headersOf(xhr: XMLHttpRequest): Headers {
  const lines = xhr.getAllResponseHeaders().trim().split('\r\n');
  return new Headers(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()] as [string, string]];
    }),
  );
}
