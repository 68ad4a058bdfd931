/** Starts the workbench in the browser. */
import { createRoot } from 'react-dom/client';
import '#styles/tokens.css';
import './workbench.css';
import './form.css';
import './body.css';
import { Workbench } from './Workbench.tsx';

createRoot(document.getElementById('workbench')!).render(<Workbench />);
