// Runs before the page is painted, so that a chosen theme does not flash.
(() => {
    "use strict";
    const key = "axisbot-theme";
    const themes = ["auto", "light", "dark"];
    const root = document.documentElement;

    const stored = () => {
        try {
            return themes.includes(localStorage.getItem(key)) ? localStorage.getItem(key) : "auto";
        } catch {
            return "auto"; // storage is forbidden here: the theme lasts as long as the page
        }
    };

    const apply = theme => {
        root.dataset.theme = theme;
    };

    apply(stored());

    addEventListener("DOMContentLoaded", () => {
        const button = document.getElementById("theme");
        const show = () => {
            button.querySelector(".now").textContent = root.dataset.theme;
        };
        button.hidden = false;
        show();
        button.addEventListener("click", () => {
            const next = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
            apply(next);
            show();
            try {
                localStorage.setItem(key, next);
            } catch {
                // As above.
            }
        });
    });
})();
