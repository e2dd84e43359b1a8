import { auditActionValues } from './names.ts';

/** What was done to a story that this person may see: ids and versions, never words. */
export interface Happening {
  sequence: number;
  action: string;
  by: string;
  story: string | null;
  version: number | null;
}

export interface Listener {
  /** Something was done. */
  happened(happening: Happening): void;
  /** Too much was missed: read anew whatever is shown. */
  reset(): void;
  /** Whether the stream stands. */
  connected(stands: boolean): void;
}

const firstPause = 1000;
const longestPause = 30_000;

/** Listens to /events until it is stopped. The browser resumes by itself after a break; where it gives up, we begin anew. */
export function listen(listener: Listener, open: (url: string) => EventSource = (url) => new EventSource(url)): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = firstPause;
  let isFirst = true;

  const begin = () => {
    source = open('/api/v1/events');
    source.addEventListener('open', () => {
      pause = firstPause;
      listener.connected(true);
    });
    source.addEventListener('hello', () => {
      // A new stream knows nothing of what the one before has missed.
      if (!isFirst) listener.reset();
      isFirst = false;
    });
    source.addEventListener('reset', () => listener.reset());
    for (const action of auditActionValues) {
      source.addEventListener(action, (event: MessageEvent<string>) => listener.happened(JSON.parse(event.data) as Happening));
    }

    source.addEventListener('error', () => {
      listener.connected(false);
      if (source.readyState === 2) {
        timer = setTimeout(begin, pause);
        pause = Math.min(pause * 2, longestPause);
      }
    });
  };

  begin();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
