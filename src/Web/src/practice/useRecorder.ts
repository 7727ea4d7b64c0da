import { useEffect, useRef, useState } from 'react';

/** Records what is said. When nobody shows it any more it lets the microphone go, and what was said until then goes nowhere. */
export function useRecorder(onRecorded: (recording: Blob) => void) {
  const recorder = useRef<MediaRecorder>(undefined);
  const [isRecording, setRecording] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      end(recorder.current?.stream);
    };
  }, []);

  async function start() {
    setRefused(false);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (!isShown.current) {
        end(stream);
        return;
      }
      const pieces: Blob[] = [];
      const started = new MediaRecorder(stream);
      started.ondataavailable = ({ data }) => pieces.push(data);
      // It stops with its tracks, too.
      started.onstop = () => isShown.current && onRecorded(new Blob(pieces, { type: started.mimeType }));
      started.start();
      recorder.current = started;
      setRecording(true);
    } catch {
      // There is no microphone, or it is not for this page.
      setRefused(true);
    }
  }

  function stop() {
    recorder.current?.stop();
    end(recorder.current?.stream);
    setRecording(false);
  }

  return { start, stop, isRecording, isRefused };
}

/** Lets the microphone go. */
function end(stream: MediaStream | undefined) {
  for (const track of stream?.getTracks() ?? []) {
    track.stop();
  }
}
