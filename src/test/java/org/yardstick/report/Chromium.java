package org.yardstick.report;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven over its DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private String session = "";
    private int lastId;

    /** Starts a browser that keeps its files in a folder and asks nothing of the network. */
    Chromium(Path profile) throws IOException {
        process = new ProcessBuilder(
                        program(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--force-color-profile=srgb",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(process), new Receiver())
                .join();
        JsonNode target = call("Target.createTarget", Map.of("url", "about:blank"));
        session = call(
                        "Target.attachToTarget",
                        Map.of("targetId", target.path("targetId").asString(), "flatten", true))
                .path("sessionId")
                .asString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    private static String program() {
        String given = System.getProperty("browser", "");
        if (!given.isEmpty()) {
            return given;
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        throw new IllegalStateException("no browser found on the PATH, expected one of " + NAMES
                + ". Maybe run src/test/browser/install.sh, or leave out -P browser.");
    }

    /** The browser tells its address on its error stream, which must be read on so that it never blocks. */
    private static URI address(Process process) throws IOException {
        BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread drain = new Thread(() -> lines.lines().forEach(rest -> {}), "browser messages");
                drain.setDaemon(true);
                drain.start();
                return URI.create(line.substring(LISTENING.length()).strip());
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                incoming.add(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, part, last);
        }
    }

    /** Calls a method of the protocol and returns its result. */
    JsonNode call(String method, Map<String, ?> parameters) {
        int id = ++lastId;
        var message = JsonMapper.shared().createObjectNode().put("id", id).put("method", method);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        message.set("params", JsonMapper.shared().valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = next();
            if (answer.path("id").asInt(0) == id) {
                if (answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    private JsonNode next() {
        try {
            JsonNode message = incoming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("the browser is silent");
            }
            if (message.has("method")) {
                events.add(message);
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Opens a file and waits until it has loaded. */
    void open(Path file) {
        events.clear();
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        while (events.stream()
                .noneMatch(event -> event.path("method").asString("").equals("Page.loadEventFired"))) {
            next();
        }
    }

    /** Sets the size of the window in pixels, and what the reader's system prefers: {@code light} or {@code dark}. */
    void look(int width, int height, String scheme) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Returns the value of an expression as text. */
    String value(String expression) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", "String(" + expression + ")", "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value").asString("");
    }

    /** Clicks on the middle of an element. */
    void click(String selector) {
        double[] middle = middle(selector, 0.5);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", middle[0], "y", middle[1], "button", "left", "clickCount", 1));
        }
    }

    /** Moves the pointer into an element, at a part of its width. */
    void point(String selector, double part) {
        double[] place = middle(selector, part);
        call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", place[0], "y", place[1]));
    }

    /** Presses a key such as {@code ArrowLeft}. */
    void press(String key) {
        call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    private double[] middle(String selector, double part) {
        String box = value("(() => { const e = document.querySelector('" + selector + "');"
                + "e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                + "return [b.left, b.top, b.width, b.height].join(' '); })()");
        String[] parts = box.split(" ", -1);
        return new double[] {
            Double.parseDouble(parts[0]) + part * Double.parseDouble(parts[2]),
            Double.parseDouble(parts[1]) + Double.parseDouble(parts[3]) / 2
        };
    }

    /** Returns what is in the window as a PNG. */
    byte[] screenshot() {
        return data(call("Page.captureScreenshot", Map.of("format", "png")));
    }

    /** Returns the page as a PDF, on the paper that its style sheet asks for. */
    byte[] pdf() {
        return data(call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)));
    }

    private static byte[] data(JsonNode result) {
        return Base64.getDecoder().decode(result.path("data").asString());
    }

    /** Returns errors that the page has caused since it was opened, and every address it asked for beside itself. */
    List<String> complaints() {
        value("1");
        List<String> complaints = new ArrayList<>();
        for (JsonNode event : events) {
            JsonNode told = event.path("params");
            switch (event.path("method").asString("")) {
                case "Runtime.exceptionThrown" ->
                    complaints.add(told.path("exceptionDetails").toString());
                case "Runtime.consoleAPICalled" ->
                    complaints.add(told.path("args").toString());
                case "Log.entryAdded" -> complaints.add(told.path("entry").toString());
                case "Network.requestWillBeSent" -> {
                    String address = told.path("request").path("url").asString("");
                    if (!address.startsWith("file:")) {
                        complaints.add("asks for " + address);
                    }
                }
                default -> {}
            }
        }
        return complaints;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().join();
    }
}
