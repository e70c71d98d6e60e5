/** Starts the page. */

import "./style/base.css";
import "./style/parts.css";
import "./style/views.css";
import "./style/print.css";
import { render } from "preact";
import { App } from "./app";
import { listen } from "./parts/keys";

listen();
render(<App />, document.getElementById("page") as HTMLElement);
