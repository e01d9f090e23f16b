import './style.css';
import { createRoot } from 'react-dom/client';
import { useState, memo } from 'react';
import Accordion from '@mui/material/Accordion';
import AccordionSummary from '@mui/material/AccordionSummary';
import AccordionDetails from '@mui/material/AccordionDetails';
import Card from '@mui/material/Card';
import CardHeader from '@mui/material/CardHeader';
import CardContent from '@mui/material/CardContent';
import Tabs from '@mui/material/Tabs';
import Tab from '@mui/material/Tab';
import FormControlLabel from '@mui/material/FormControlLabel';
import Checkbox from '@mui/material/Checkbox';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import Table from '@mui/material/Table';
import TableHead from '@mui/material/TableHead';
import TableBody from '@mui/material/TableBody';
import TableRow from '@mui/material/TableRow';
import TableCell from '@mui/material/TableCell';
import Button from '@mui/material/Button';
import { makeLeaflet } from './leaflet.jsx';
const Leaflet = makeLeaflet({
  Acc: ({ title, children }) => (
    <Accordion>
      <AccordionSummary>{title}</AccordionSummary>
      <AccordionDetails>{children}</AccordionDetails>
    </Accordion>
  ),
  Card: ({ title, children }) => (
    <Card variant="outlined">
      <CardHeader title={title} />
      <CardContent>{children}</CardContent>
    </Card>
  ),
  Tabs: ({ a, A, b, B }) => {
    const [v, set] = useState(0);
    return (
      <>
        <Tabs value={v} onChange={(_, x) => set(x)}>
          <Tab label={a} />
          <Tab label={b} className="b" />
        </Tabs>
        <div hidden={!!v}>{A}</div>
        <div hidden={!v}>{B}</div>
      </>
    );
  },
  Check: memo(({ k, label, checked, onToggle }) => (
    <FormControlLabel control={<Checkbox checked={checked} onChange={() => onToggle(k)} />} label={label} />
  )),
  Progress: ({ label, value }) => <LinearProgress aria-label={label} variant="determinate" value={value} />,
  Tip: ({ term, def }) => (
    <Tooltip title={def}>
      <abbr tabIndex={0}>{term}</abbr>
    </Tooltip>
  ),
  Table: ({ head, rows }) => (
    <Table>
      <TableHead>
        <TableRow>
          {head.map((h) => (
            <TableCell key={h}>{h}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((r) => (
          <TableRow key={r[0]}>
            {r.map((x, k) => (
              <TableCell key={k}>{x}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  ),
  Button: (p) => <Button variant="outlined" {...p} />,
});
const root = document.getElementById('root');
createRoot(root).render(Array.from({ length: +root.dataset.copies }, (_, index) => <Leaflet key={index} i={index} />));
