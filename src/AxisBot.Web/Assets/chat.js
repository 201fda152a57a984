// Makes the page of questions answer without loading anew. Everything works without it, as a form.
(() => {
    "use strict";

    // Copying: a button that is of no use without a script is shown by it.
    const enliven = part => {
        for (const button of part.querySelectorAll("button.copy")) {
            button.hidden = !navigator.clipboard;
        }
    };

    const say = text => {
        const progress = document.getElementById("progress");
        if (progress) {
            progress.textContent = text;
        }
    };

    document.addEventListener("click", async event => {
        const button = event.target.closest?.("button.copy");
        if (!button) {
            return;
        }
        try {
            await navigator.clipboard.writeText(button.dataset.copy);
            button.classList.add("done");
            say("Citation copied");
        } catch {
            say("The browser did not let the citation be copied");
        }
    });

    enliven(document);
    const form = document.getElementById("ask");
    if (!form) {
        return;
    }

    const log = document.getElementById("log");
    const field = document.getElementById("question");
    const list = document.getElementById("suggestions");
    const lost = "The answer did not arrive. Please try again.";
    const refused = {
        400: "That cannot be read: it may hold characters that nobody can see. Write it anew.",
        413: "That is too much at once. Ask in at most 2,000 characters.",
    };
    let busy = false;
    let question = null; // the one that waits for its reply
    let written = null; // what has been written of the reply so far
    let isTyped = false; // whether what was sent stood in the field

    // The server has escaped all texts; markup comes from its own templates alone.
    const append = markup => {
        const template = document.createElement("template");
        template.innerHTML = markup;
        const part = template.content.firstElementChild;
        enliven(template.content);
        log.append(template.content);
        return part;
    };

    const complain = text => {
        const line = document.createElement("p");
        line.className = "complaint";
        line.setAttribute("role", "alert");
        line.textContent = text;
        log.append(line);
    };

    const intoView = part => part?.scrollIntoView({
        behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
        block: "start",
    });

    // What was written so far gives way to the whole answer, which need not hold it.
    const settle = () => {
        written?.remove();
        written = null;
    };

    const take = ({ kind, content }) => {
        if (kind === "progress") {
            say(content);
        } else if (kind === "asked") {
            field.value = isTyped ? "" : field.value;
            question = append(content);
            intoView(question);
        } else if (kind === "written") {
            const isFirst = !written;
            settle();
            written = append(content);
            if (isFirst) {
                intoView(question ?? written);
            }
        } else {
            settle();
            const part = append(content);
            intoView(question ?? part); // only now is there enough below the question to bring it to the top
        }
    };

    const read = async body => {
        const reader = body.pipeThrough(new TextDecoderStream()).getReader();
        let rest = "";
        for (;;) {
            const { done, value } = await reader.read();
            const lines = (rest + (value ?? "")).split("\n");
            rest = lines.pop();
            for (const line of lines) {
                take(JSON.parse(line));
            }
            if (done) {
                return;
            }
        }
    };

    const send = async values => {
        if (busy) {
            return;
        }
        busy = true;
        question = null;
        isTyped = values.has("text");
        form.classList.add("busy");
        log.setAttribute("aria-busy", "true");
        say("Sending");
        try {
            const response = await fetch("/chat", { method: "POST", body: new URLSearchParams(values), credentials: "same-origin" });
            if (response.headers.get("Content-Type")?.startsWith("application/x-ndjson")) {
                await read(response.body);
            } else {
                complain(refused[response.status] ?? lost);
            }
        } catch {
            complain(lost);
        } finally {
            settle();
            busy = false;
            form.classList.remove("busy");
            log.removeAttribute("aria-busy");
            say("");
        }
    };

    // All of a card's buttons are forms: what was pressed is in the submitter.
    document.addEventListener("submit", event => {
        const sent = event.target;
        if (sent.method !== "post") {
            return;
        }
        event.preventDefault();
        close();
        const values = new FormData(sent, event.submitter);
        if (sent !== form || field.value.trim()) {
            send(values);
        }
        if (sent === form) {
            field.focus();
        }
    });

    // Suggestions: a combobox with a list (ARIA 1.2). The field keeps the focus.
    let options = [];
    let chosen = -1;
    let waiting;
    let asked = 0;

    const close = () => {
        clearTimeout(waiting);
        asked++;
        options = [];
        chosen = -1;
        list.hidden = true;
        list.replaceChildren();
        field.setAttribute("aria-expanded", "false");
        field.removeAttribute("aria-activedescendant");
    };

    const choose = index => {
        clearTimeout(waiting); // a list that came now would take away what is being chosen
        asked++;
        list.children[chosen]?.setAttribute("aria-selected", "false");
        chosen = index;
        const option = list.children[chosen];
        if (option) {
            option.setAttribute("aria-selected", "true");
            option.scrollIntoView({ block: "nearest" });
            field.setAttribute("aria-activedescendant", option.id);
        } else {
            field.removeAttribute("aria-activedescendant");
        }
    };

    const accept = index => {
        const value = options[index].value;
        close();
        field.value = value;
        field.focus();
        if (value.endsWith(" ")) {
            suggest();
        }
    };

    const show = found => {
        options = found;
        chosen = -1;
        list.replaceChildren(...found.map(({ label }, index) => {
            const option = document.createElement("li");
            option.id = `suggestion-${index}`;
            option.setAttribute("role", "option");
            option.setAttribute("aria-selected", "false");
            option.textContent = label;
            return option;
        }));
        list.hidden = found.length === 0;
        field.setAttribute("aria-expanded", String(found.length > 0));
        field.removeAttribute("aria-activedescendant");
    };

    const suggest = async () => {
        const mine = ++asked;
        if (!field.value.trimStart().startsWith("/")) {
            close();
            return;
        }
        try {
            const response = await fetch(`/suggest?text=${encodeURIComponent(field.value)}`, { credentials: "same-origin" });
            const found = response.ok ? await response.json() : [];
            if (mine === asked) {
                show(found);
            }
        } catch {
            close();
        }
    };

    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", "suggestions");
    field.setAttribute("aria-expanded", "false");

    field.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(suggest, 80);
    });
    field.addEventListener("blur", close);
    field.addEventListener("keydown", event => {
        if (event.isComposing || list.hidden) {
            return;
        }
        const last = options.length - 1;
        if (event.key === "ArrowDown") {
            choose(chosen >= last ? 0 : chosen + 1);
        } else if (event.key === "ArrowUp") {
            choose(chosen <= 0 ? last : chosen - 1);
        } else if (event.key === "Escape") {
            close();
        } else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) {
            accept(chosen);
        } else {
            return;
        }
        event.preventDefault();
    });
    list.addEventListener("mousedown", event => event.preventDefault()); // or the field would lose the focus
    list.addEventListener("click", event => {
        const index = [...list.children].indexOf(event.target.closest("li"));
        if (index >= 0) {
            accept(index);
        }
    });
})();
