import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'careleaf/define';
import 'careleaf/react';

const profile = { emergencyNumber: '112', urgentLine: { name: 'the advice line', phone: '01632 960 111' } };

function App() {
  const [ready, setReady] = useState(false);
  return (
    <main>
      <h1>Our clinic</h1>
      <p>{ready ? 'The information is here.' : 'One moment …'}</p>
      <care-seek-help
        condition="hemifacial-spasm"
        headingLevel={2}
        profile={profile}
        oncare-ready={() => setReady(true)}
      >
        <p>If you need help now, call 112.</p>
      </care-seek-help>
    </main>
  );
}

createRoot(document.getElementById('app')!).render(<App />);
