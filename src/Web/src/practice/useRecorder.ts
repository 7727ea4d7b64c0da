import { useEffect, useRef, useState } from 'react';

/** Records what is said. It stops by itself when nobody shows it any more, and keeps nothing. */
export function useRecorder(onRecorded: (recording: Blob) => void) {
  const recorder = useRef<MediaRecorder>(undefined);
  const [isRecording, setRecording] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => () => end(recorder.current), []);

  async function start() {
    setRefused(false);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const pieces: Blob[] = [];
      const started = new MediaRecorder(stream);
      started.ondataavailable = ({ data }) => pieces.push(data);
      started.onstop = () => onRecorded(new Blob(pieces, { type: started.mimeType }));
      started.start();
      recorder.current = started;
      setRecording(true);
    } catch {
      // There is no microphone, or it is not for this page.
      setRefused(true);
    }
  }

  function stop() {
    const started = recorder.current;
    started?.stop();
    end(started);
    setRecording(false);
  }

  return { start, stop, isRecording, isRefused };
}

/** Lets the microphone go. */
function end(recorder: MediaRecorder | undefined) {
  for (const track of recorder?.stream.getTracks() ?? []) {
    track.stop();
  }
}
