namespace AxisBot.Scenarios.Settings;

/// <summary>Settings that cannot be used, each with the lines that are told; "{file}" stands for the settings file.</summary>
internal static class BadSettings
{
    private const string Number = "write a whole number from 0 to 65535, such as 5080";
    private const string PerHour = "write a whole number from 1 to 1000, such as 60";
    private const string Waiting = "write a whole number from 1 to 10000, such as 200";
    private const string Once = "write a whole number from 1 to 64, such as 2";
    private const string Minutes = "write a whole number from 1 to 1440, such as 60";
    private const string YesOrNo = "write true or false, such as true";
    private const string Address = "write an IP address or \"localhost\", such as 127.0.0.1";
    private const string Site = "write an address with http or https, without user, query or fragment, such as https://axis.example/";
    private const string SlackApi = "write an address with https, or with http on this machine, such as https://slack.com/api/";
    private const string Host = "write the name of a host, without scheme and port, such as axis.example";
    private const string Space = "write a surface and a space, joined by a slash, such as web/readers";
    private const string Channel = "write a surface, a space and a channel, joined by slashes, such as web/readers/news";
    private const string Level = "write one of Trace, Debug, Information, Warning, Error, Critical, None, such as Information";
    private const string Json = "it is no JSON; mend what stands there or just before: a comma, a bracket or a quotation mark";
    private const string Folder = "write a folder of articles, such as my-articles";
    private const string File = "write a file, such as axisbot.db";
    private const string Postgres = "write a connection string with host, database, user and password, such as Host=db.example;Database=axisbot;Username=axisbot";
    private const string Grace = "write a whole number from 1 to 1440, such as 360";
    private const string Subscription = "write a channel, a time of day and a time zone, set apart by blanks, such as web/readers/news 09:00 Atlantic/Azores";
    private const string BotToken = "write the bot token of the app, which begins with xoxb-, such as xoxb-...";
    private const string AppToken = "write the app-level token of the app, which begins with xapp-, such as xapp-...";
    private const string NoFolder = "name a folder of articles (.txt, .md, .html)";

    /// <summary>In the settings file.</summary>
    public static TheoryData<string, string[]> InTheFile => new()
    {
        { """{ "Web": { "Port": "eighty" } }""", [$"Web:Port ({{file}}, line 1): \"eighty\" is no whole number; {Number}"] },
        { """{ "Web": { "Port": 70000 } }""", [$"Web:Port ({{file}}, line 1): \"70000\" is out of range; {Number}"] },
        { """{ "Web": { "Port": -1 } }""", [$"Web:Port ({{file}}, line 1): \"-1\" is out of range; {Number}"] },
        { """{ "Web": { "Port": 99999999999999999999 } }""", [$"Web:Port ({{file}}, line 1): \"99999999999999999999\" is out of range; {Number}"] },
        { """{ "Web": { "Port": 5080.5 } }""", [$"Web:Port ({{file}}, line 1): \"5080.5\" is no whole number; {Number}"] },
        { """{ "Web": { "Port": 1e3 } }""", [$"Web:Port ({{file}}, line 1): \"1e3\" is no whole number; {Number}"] },
        { """{ "Web": { "Port": " 5080" } }""", [$"Web:Port ({{file}}, line 1): \"5080\" (a blank at its edge counts) is no whole number; {Number}"] },
        { """{ "Web": { "Port": "" } }""", [$"Web:Port ({{file}}, line 1): it is empty; {Number}"] },
        { """{ "Web": { "Port": null } }""", [$"Web:Port ({{file}}, line 1): it is null; {Number}"] },
        { """{ "Web": { "Port": true } }""", [$"Web:Port ({{file}}, line 1): it is true; {Number}"] },
        { """{ "Web": { "Port": [5080] } }""", [$"Web:Port ({{file}}, line 1): it is a list; {Number}"] },
        { """{ "Web": { "Port": { "Number": 5080 } } }""", [$"Web:Port ({{file}}, line 1): it is a section; {Number}"] },
        { """{ "Web": { "Enabled": "yes" } }""", [$"Web:Enabled ({{file}}, line 1): \"yes\" is neither true nor false; {YesOrNo}"] },
        { """{ "Web": { "Enabled": 1 } }""", [$"Web:Enabled ({{file}}, line 1): it is a number; {YesOrNo}"] },
        { """{ "Web": { "Enabled": " " } }""", [$"Web:Enabled ({{file}}, line 1): it is empty; {YesOrNo}"] },
        { """{ "Web": { "Address": "home" } }""", [$"Web:Address ({{file}}, line 1): \"home\" is no IP address; {Address}"] },
        { """{ "Web": { "Address": "1" } }""", [$"Web:Address ({{file}}, line 1): \"1\" is no IP address; {Address}"] },
        { """{ "Web": { "Address": "127.0.0.1:80" } }""", [$"Web:Address ({{file}}, line 1): \"127.0.0.1:80\" is no IP address; {Address}"] },
        { """{ "Web": { "Address": "300.0.0.1" } }""", [$"Web:Address ({{file}}, line 1): \"300.0.0.1\" is no IP address; {Address}"] },
        { """{ "Web": { "Address": 127 } }""", [$"Web:Address ({{file}}, line 1): it is a number; {Address}"] },
        { """{ "Web": { "Address": "" } }""", [$"Web:Address ({{file}}, line 1): it is empty; {Address}"] },
        { """{ "Web": { "PublicUrl": "axis.example" } }""", [$"Web:PublicUrl ({{file}}, line 1): \"axis.example\" is no whole address; {Site}"] },
        { """{ "Web": { "PublicUrl": "ftp://axis.example/" } }""", [$"Web:PublicUrl ({{file}}, line 1): \"ftp://axis.example/\" begins with neither http:// nor https://; {Site}"] },
        { """{ "Web": { "PublicUrl": "https://axis.example/?a=b" } }""", [$"Web:PublicUrl ({{file}}, line 1): \"https://axis.example/?a=b\" has a query; {Site}"] },
        { """{ "Web": { "PublicUrl": "https://axis.example/#a" } }""", [$"Web:PublicUrl ({{file}}, line 1): \"https://axis.example/#a\" has a fragment; {Site}"] },
        { """{ "Web": { "PublicUrl": "https://ann:pass@axis.example/" } }""", [$"Web:PublicUrl ({{file}}, line 1): (hidden, 30 characters) names a user; {Site}"] },
        { """{ "Web": { "PublicUrl": "https://axis.example/a b" } }""", [$"Web:PublicUrl ({{file}}, line 1): \"https://axis.example/a b\" is no whole address; {Site}"] },
        { """{ "Web": { "PublicUrl": null } }""", [$"Web:PublicUrl ({{file}}, line 1): it is null; {Site}"] },
        { """{ "Web": { "AllowedHosts": "axis.example" } }""", ["Web:AllowedHosts ({file}, line 1): it is a text, and a list is wanted; write [\"axis.example\"], or [] for none"] },
        { """{ "Web": { "AllowedHosts": ["*"] } }""", [$"Web:AllowedHosts:0 ({{file}}, line 1): \"*\" is no name of a host; {Host}"] },
        { """{ "Web": { "AllowedHosts": ["a.example", "https://b.example"] } }""", [$"Web:AllowedHosts:1 ({{file}}, line 1): \"https://b.example\" is no name of a host; {Host}"] },
        { """{ "Web": { "AllowedHosts": [""] } }""", [$"Web:AllowedHosts:0 ({{file}}, line 1): an item of it is empty; {Host}"] },
        { """{ "Web": { "AllowedHosts": [["a.example"]] } }""", [$"Web:AllowedHosts:0 ({{file}}, line 1): it is a list; {Host}"] },
        { """{ "Web": 5080 }""", ["Web ({file}, line 1): it is a number, and a section is wanted; put its keys in braces: \"Web\": { ... }"] },
        { """{ "Web": [] }""", ["Web ({file}, line 1): it is a list, and a section is wanted; put its keys in braces: \"Web\": { ... }"] },
        { """{ "Web": null }""", ["Web ({file}, line 1): it is null, and a section is wanted; put its keys in braces: \"Web\": { ... }"] },
        { """{ "Conversations": { "QuestionsPerHour": 0 } }""", [$"Conversations:QuestionsPerHour ({{file}}, line 1): \"0\" is out of range; {PerHour}"] },
        { """{ "Conversations": { "QuestionsPerHour": 1001 } }""", [$"Conversations:QuestionsPerHour ({{file}}, line 1): \"1001\" is out of range; {PerHour}"] },
        { """{ "Conversations": { "MostWaiting": 10001 } }""", [$"Conversations:MostWaiting ({{file}}, line 1): \"10001\" is out of range; {Waiting}"] },
        { """{ "Conversations": { "AtOnce": 65 } }""", [$"Conversations:AtOnce ({{file}}, line 1): \"65\" is out of range; {Once}"] },
        { """{ "Conversations": { "AtOnce": "two" } }""", [$"Conversations:AtOnce ({{file}}, line 1): \"two\" is no whole number; {Once}"] },
        { """{ "Conversations": { "MemoryMinutes": 1441 } }""", [$"Conversations:MemoryMinutes ({{file}}, line 1): \"1441\" is out of range; {Minutes}"] },
        { """{ "Conversations": { "MemoryMinutes": "01:00:00" } }""", [$"Conversations:MemoryMinutes ({{file}}, line 1): \"01:00:00\" is no whole number; {Minutes}"] },
        { """{ "Conversations": { "DemandsMention": "on" } }""", [$"Conversations:DemandsMention ({{file}}, line 1): \"on\" is neither true nor false; {YesOrNo}"] },
        { """{ "Conversations": { "Spaces": ["readers"] } }""", [$"Conversations:Spaces:0 ({{file}}, line 1): \"readers\" is no surface/space; {Space}"] },
        { """{ "Conversations": { "Spaces": ["web/readers/news"] } }""", [$"Conversations:Spaces:0 ({{file}}, line 1): \"web/readers/news\" is no surface/space; {Space}"] },
        { """{ "Conversations": { "Spaces": [5] } }""", [$"Conversations:Spaces:0 ({{file}}, line 1): it is a number; {Space}"] },
        { """{ "Conversations": { "Spaces": { "web": "readers" } } }""", ["Conversations:Spaces ({file}, line 1): it is a section, and a list is wanted; write [\"web/readers\"], or [] for none"] },
        { """{ "Conversations": { "Channels": ["web/readers"] } }""", [$"Conversations:Channels:0 ({{file}}, line 1): \"web/readers\" is no surface/space/channel; {Channel}"] },
        { """{ "Conversations": { "Channels": ["web/readers/"] } }""", [$"Conversations:Channels:0 ({{file}}, line 1): \"web/readers/\" is no surface/space/channel; {Channel}"] },
        { """{ "Slack": { "BotToken": "hunter2hunter2" } }""", [$"Slack:BotToken ({{file}}, line 1): (hidden, 14 characters) does not begin with xoxb-; {BotToken}", "Slack:AppToken (default): it is missing, and connections are opened with it; write the app-level token of the app, which begins with xapp- (AXISBOT_Slack__AppToken)"] },
        { """{ "Slack": { "AppToken": "xapp-1-abcdefgh" } }""", ["Slack:BotToken (default): it is missing, and Slack:AppToken is set; write the bot token of the app, which begins with xoxb- (AXISBOT_Slack__BotToken)"] },
        { """{ "Slack": { "BotToken": "xapp-1-abcdefgh", "AppToken": "xoxb-1-abcdefgh" } }""", [$"Slack:BotToken ({{file}}, line 1): (hidden, 15 characters) is the token of the app (xapp-) and belongs to Slack:AppToken; {BotToken}", $"Slack:AppToken ({{file}}, line 1): (hidden, 15 characters) is the token of the bot (xoxb-) and belongs to Slack:BotToken; {AppToken}"] },
        { """{ "Slack": { "BotToken": "xoxb-1-abcdefgh" } }""", ["Slack:AppToken (default): it is missing, and connections are opened with it; write the app-level token of the app, which begins with xapp- (AXISBOT_Slack__AppToken)"] },
        { """{ "Slack": { "BotToken": "xoxb-1-abcdefgh", "Transport": "http" } }""", ["Slack:SigningSecret (default): it is missing, and without it anybody could speak in the name of Slack; write the signing secret of the app (AXISBOT_Slack__SigningSecret)"] },
        { """{ "Slack": { "BotToken": "xoxb-1-abcdefgh", "Transport": "http", "SigningSecret": "" } }""", ["Slack:SigningSecret ({file}, line 1): it is missing, and without it anybody could speak in the name of Slack; write the signing secret of the app (AXISBOT_Slack__SigningSecret)"] },
        { """{ "Slack": { "Transport": "pigeons" } }""", ["Slack:Transport ({file}, line 1): \"pigeons\" is neither sockets nor http; write sockets or http, such as sockets"] },
        { """{ "Slack": { "Connections": 11 } }""", ["Slack:Connections ({file}, line 1): \"11\" is out of range; write a whole number from 1 to 10, such as 2"] },
        { """{ "Slack": { "Managers": ["ana"] } }""", ["Slack:Managers:0 ({file}, line 1): \"ana\" is no id of a person; write the id of somebody in Slack, which begins with U or W, such as U012AB3CD"] },
        { """{ "Slack": { "Api": "http://slack.example/api/" } }""", [$"Slack:Api ({{file}}, line 1): \"http://slack.example/api/\" is plain http, and tokens would be sent there for all to read; {SlackApi}"] },
        { """{ "Slack": { "Api": "http://127.0.0.1.example/" } }""", [$"Slack:Api ({{file}}, line 1): \"http://127.0.0.1.example/\" is plain http, and tokens would be sent there for all to read; {SlackApi}"] },
        { """{ "Slack": { "Api": "slack.com/api" } }""", [$"Slack:Api ({{file}}, line 1): \"slack.com/api\" is no whole address; {SlackApi}"] },
        { """{ "Discord": { "Api": "http://discord.example/api/" } }""", ["Discord:Api ({file}, line 1): \"http://discord.example/api/\" is plain http, and tokens would be sent there for all to read; write an address with https, or with http on this machine, such as https://discord.com/api/"] },
        { """{ "Model": { "Provider": "parrot" } }""", ["Model:Provider ({file}, line 1): \"parrot\" is none of them; write none, openai or anthropic, such as openai"] },
        { """{ "Model": { "Name": "m" } }""", ["Model:Provider (default): it is missing, and Model:Name is set; write none, openai or anthropic (AXISBOT_Model__Provider)"] },
        { """{ "Model": { "Provider": "openai" } }""", ["Model:Name (default): it is missing, and Model:Provider is openai; write the name of a model, without blanks (AXISBOT_Model__Name)", "Model:Key (default): it is missing, and api.openai.com lets nobody in without one; write the key to the model (AXISBOT_Model__Key)"] },
        { """{ "Model": { "Provider": "openai", "Name": "m", "Key": "hunter2", "Endpoint": "http://models.example/v1" } }""", ["Model:Endpoint ({file}, line 1): \"http://models.example/v1/\" is plain http, and the key would be sent there for all to read; write an address with https, or take the key out"] },
        { """{ "Model": { "Provider": "openai", "Name": "m", "Endpoint": "http://localhost:1/v1", "Key": "two words" } }""", ["Model:Key ({file}, line 1): (hidden, 9 characters) holds a blank or a line break; write the key to the model, such as sk-..."] },
        { """{ "Prompts": { "Path": "not-there" } }""", ["Prompts:Path ({file}, line 1): \"not-there\": there is no such folder; name a folder with one or more of answer.md, follow-up.md, claim-check.md, digest.md, reword.md"] },
        { """{ "Logging": { "LogLevel": { "Default": "Loud" } } }""", [$"Logging:LogLevel:Default ({{file}}, line 1): \"Loud\" is no level; {Level}"] },
        { """{ "Logging": { "LogLevel": { "AxisBot.Work": "2" } } }""", [$"Logging:LogLevel:AxisBot.Work ({{file}}, line 1): \"2\" is no level; {Level}"] },
        { """{ "Logging": { "LogLevel": { "Default": "" } } }""", [$"Logging:LogLevel:Default ({{file}}, line 1): it is empty; {Level}"] },
        { """{ "Logging": { "LogLevel": "Debug" } }""", ["Logging:LogLevel ({file}, line 1): it is a text, and a section is wanted; put its keys in braces: \"Logging:LogLevel\": { ... }"] },
        { """{ "Logging": { "Console": { "Format": "json" } } }""", ["Logging:Console:Format ({file}, line 1): there is no such key; the nearest is {nearest}; mend the name or take it out"] },
        { """{ "Knowledge": { "Path": 5 } }""", [$"Knowledge:Path ({{file}}, line 1): it is a number; {Folder}"] },
        { """{ "Knowledge": { "Path": null } }""", [$"Knowledge:Path ({{file}}, line 1): it is null; {Folder}"] },
        { """{ "Knowledge": { "Path": ["articles"] } }""", [$"Knowledge:Path ({{file}}, line 1): it is a list; {Folder}"] },
        { """{ "Knowledge": { "Path": "a\u0000b" } }""", [$"Knowledge:Path ({{file}}, line 1): \"ab\" holds a control character; {Folder}"] },
        { """{ "Knowledge": { "Path": "not-there" } }""", [$"Knowledge:Path ({{file}}, line 1): there is no folder \"not-there\"; {NoFolder}"] },
        { """{ "Storage": { "Path": 5 } }""", [$"Storage:Path ({{file}}, line 1): it is a number; {File}"] },
        { """{ "Storage": { "Path": null } }""", [$"Storage:Path ({{file}}, line 1): it is null; {File}"] },
        { """{ "Storage": { "Path": "a\u0000b" } }""", [$"Storage:Path ({{file}}, line 1): \"ab\" holds a control character; {File}"] },
        { """{ "Storage": { "Pth": "axisbot.db" } }""", ["Storage:Pth ({file}, line 1): there is no such key; the nearest is Storage:Path; mend the name or take it out"] },
        { """{ "Storage": { "Postgres": 5432 } }""", [$"Storage:Postgres ({{file}}, line 1): it is a number; {Postgres}"] },
        { """{ "Storage": { "Postgres": "Host=db.example;Username=axisbot;Password=pass" } }""", [$"Storage:Postgres ({{file}}, line 1): (hidden, 46 characters) names no database; {Postgres}"] },
        { """{ "Storage": { "Postgres": "Database=axisbot;Password=pass" } }""", [$"Storage:Postgres ({{file}}, line 1): (hidden, 30 characters) names no host; {Postgres}"] },
        { """{ "Storage": { "Postgres": "Host=db.example;Database=axisbot;Pasword=pass" } }""", [$"Storage:Postgres ({{file}}, line 1): (hidden, 45 characters) is no connection string; {Postgres}"] },
        { """{ "Storage": { "Postgres": "Host=db.example;Database=axisbot;Port=many" } }""", [$"Storage:Postgres ({{file}}, line 1): (hidden, 42 characters) is no connection string; {Postgres}"] },
        { """{ "Storage": "axisbot.db" }""", ["Storage ({file}, line 1): it is a text, and a section is wanted; put its keys in braces: \"Storage\": { ... }"] },
        { """{ "Delivery": { "RepostsAmbiguous": "maybe" } }""", [$"Delivery:RepostsAmbiguous ({{file}}, line 1): \"maybe\" is neither true nor false; write true or false, such as true"] },
        { """{ "Digest": { "GraceMinutes": 0 } }""", [$"Digest:GraceMinutes ({{file}}, line 1): \"0\" is out of range; {Grace}"] },
        { """{ "Digest": { "GraceMinutes": 1441 } }""", [$"Digest:GraceMinutes ({{file}}, line 1): \"1441\" is out of range; {Grace}"] },
        { """{ "Digest": { "GraceMinutes": "6h" } }""", [$"Digest:GraceMinutes ({{file}}, line 1): \"6h\" is no whole number; {Grace}"] },
        { """{ "Digest": { "Subscriptions": ["web/readers/news 09:00"] } }""", [$"Digest:Subscriptions:0 ({{file}}, line 1): \"web/readers/news 09:00\" is not three things; {Subscription}"] },
        { """{ "Digest": { "Subscriptions": ["web/readers 09:00 UTC"] } }""", [$"Digest:Subscriptions:0 ({{file}}, line 1): \"web/readers 09:00 UTC\" is no surface/space/channel; {Subscription}"] },
        { """{ "Digest": { "Subscriptions": ["web/readers/news 25:00 UTC"] } }""", [$"Digest:Subscriptions:0 ({{file}}, line 1): \"web/readers/news 25:00 UTC\" has no time of day in the middle; {Subscription}"] },
        { """{ "Digest": { "Subscriptions": ["web/a/b 09:00 UTC", "web/a/c 09:00 Atlantic/Atlantis"] } }""", [$"Digest:Subscriptions:1 ({{file}}, line 1): \"web/a/c 09:00 Atlantic/Atlantis\" ends with no time zone that is known; {Subscription}"] },
        { """{ "Digest": { "Subscriptions": ["web/a/b 09:00 UTC", "web/a/b 18:00 UTC"] } }""", ["Digest:Subscriptions:1 ({file}, line 1): \"web/a/b 18:00 UTC\" begins as Digest:Subscriptions:0 does; take one of the two out"] },
        { """{ "Knowlege": { "Path": "articles" } }""", ["Knowlege:Path ({file}, line 1): there is no such key; the nearest is Knowledge:Path; mend the name or take it out"] },
        { """{ "Port": 5080 }""", ["Port ({file}, line 1): there is no such key; the nearest is Web:Port; mend the name or take it out"] },
        { """{ "Web": { "Prot": 5080 } }""", ["Web:Prot ({file}, line 1): there is no such key; the nearest is Web:Port; mend the name or take it out"] },
        { """{ "Webb": {} }""", ["Webb ({file}, line 1): there is no such key; the nearest is {nearest}; mend the name or take it out"] },
        { "{\n  \"Web\": {\n    \"Port\": 1,\n    \"port\": 2\n  }\n}", ["Web:port ({file}, line 4): it stands in line 3 already; take one of the two out"] },
        { "{\n  \"Web\": { },\n  \"Web\": { \"Port\": \"x\" }\n}", ["Web ({file}, line 3): it stands in line 2 already; take one of the two out"] },
        { "", [$"appsettings.json ({{file}}, line 1): {Json}"] },
        { "[]", ["appsettings.json ({file}, line 1): it holds no object of JSON; put the settings in braces"] },
        { "{\n  \"Web\": {\n    \"Port\": eighty\n  }\n}", [$"appsettings.json ({{file}}, line 3): {Json}"] },
        { "{\n  \"Web\": {\n", [$"appsettings.json ({{file}}, line 3): {Json}"] },
        { "{ } { }", [$"appsettings.json ({{file}}, line 1): {Json}"] },
        { """{ "Web": { "\ud800": 1 } }""", ["appsettings.json ({file}): it is no text in UTF-8; save it as UTF-8"] },
        {
            "{\n  \"Web\": {\n    \"Port\": 70000,\n    \"Enabled\": \"yes\"\n  },\n  \"Conversation\": { \"AtOnce\": 0 },\n  \"Knowledge\": { \"Path\": \"not-there\" }\n}",
            [
                $"Web:Port ({{file}}, line 3): \"70000\" is out of range; {Number}",
                $"Web:Enabled ({{file}}, line 4): \"yes\" is neither true nor false; {YesOrNo}",
                "Conversation:AtOnce ({file}, line 6): there is no such key; the nearest is Conversations:AtOnce; mend the name or take it out",
                $"Knowledge:Path ({{file}}, line 7): there is no folder \"not-there\"; {NoFolder}",
            ]
        },
    };

    /// <summary>In an environment variable: its name, its value.</summary>
    public static TheoryData<string, string, string> InVariables => new()
    {
        { "AXISBOT_Web__Port", "eighty", $"Web:Port (environment variable AXISBOT_Web__Port): \"eighty\" is no whole number; {Number}" },
        { "AXISBOT_Web__Port", "", $"Web:Port (environment variable AXISBOT_Web__Port): it is empty; {Number}" },
        { "AXISBOT_Web__Port", "\"5080\"", $"Web:Port (environment variable AXISBOT_Web__Port): \"\"5080\"\" (its quotation marks count) is no whole number; {Number}" },
        { "AXISBOT_Web__Port", "5080\n", $"Web:Port (environment variable AXISBOT_Web__Port): \"5080\" (a line break at its edge counts) is no whole number; {Number}" },
        { "axisbot_web__enabled", "2", $"web:enabled (environment variable axisbot_web__enabled): \"2\" is neither true nor false; {YesOrNo}" },
        { "AXISBOT_Web_Port", "5080", "Web_Port (environment variable AXISBOT_Web_Port): there is no such key; the nearest is AXISBOT_Web__Port; mend the name or take it out" },
        { "AXISBOT_PORT", "5080", "PORT (environment variable AXISBOT_PORT): there is no such key; the nearest is AXISBOT_Web__Port; mend the name or take it out" },
        { "AXISBOT_Knowledge__Pth", "x", "Knowledge:Pth (environment variable AXISBOT_Knowledge__Pth): there is no such key; the nearest is AXISBOT_Knowledge__Path; mend the name or take it out" },
        { "AXISBOT_Web", "x", "Web (environment variable AXISBOT_Web): it is a text, and a section is wanted; set its keys one by one, such as AXISBOT_Web__Enabled" },
        { "AXISBOT_Web__Enabled", "'true'", $"Web:Enabled (environment variable AXISBOT_Web__Enabled): \"'true'\" (its quotation marks count) is neither true nor false; {YesOrNo}" },
        { "AXISBOT_Web__Address", "localhost\r\n", $"Web:Address (environment variable AXISBOT_Web__Address): \"localhost\" (a line break at its edge counts) is no IP address; {Address}" },
        { "AXISBOT_Web__PublicUrl", "\"https://axis.example/\"", $"Web:PublicUrl (environment variable AXISBOT_Web__PublicUrl): \"\"https://axis.example/\"\" (its quotation marks count) is no whole address; {Site}" },
        { "AXISBOT_Knowledge__Path", "'not-there'", $"Knowledge:Path (environment variable AXISBOT_Knowledge__Path): there is no folder \"'not-there'\" (its quotation marks count); {NoFolder}" },
        { "AXISBOT_Discord__Token", "Bot abc", "Discord:Token (environment variable AXISBOT_Discord__Token): (hidden, 7 characters) begins with a word that does not belong to it; write the token of the bot, from the developer portal (Bot, Reset Token), such as AAAA.BBBB.CCCC" },
        { "AXISBOT_Discord__Token", "80351110224678912", "Discord:Token (environment variable AXISBOT_Discord__Token): (hidden, 17 characters) is the id of the application, and no token; write the token of the bot, from the developer portal (Bot, Reset Token), such as AAAA.BBBB.CCCC" },
        { "AXISBOT_Discord__Tokn", "abc", "Discord:Tokn (environment variable AXISBOT_Discord__Tokn): there is no such key; the nearest is {nearest}; mend the name or take it out" },
        { "AXISBOT_Web__AllowedHosts", "a.example, ,b.example", $"Web:AllowedHosts:1 (environment variable AXISBOT_Web__AllowedHosts): an item of it is empty; {Host}" },
        { "AXISBOT_Conversations__Spaces__0", "readers", $"Conversations:Spaces:0 (environment variable AXISBOT_Conversations__Spaces__0): \"readers\" is no surface/space; {Space}" },
        { "AXISBOT_Conversations__Channels", "web/readers", $"Conversations:Channels:0 (environment variable AXISBOT_Conversations__Channels): \"web/readers\" is no surface/space/channel; {Channel}" },
        { "AXISBOT_Logging__LogLevel__Default", "Loud", $"Logging:LogLevel:Default (environment variable AXISBOT_Logging__LogLevel__Default): \"Loud\" is no level; {Level}" },
        { "AXISBOT_Knowledge__Path", "not-there", $"Knowledge:Path (environment variable AXISBOT_Knowledge__Path): there is no folder \"not-there\"; {NoFolder}" },
        { "AXISBOT_Storage__Postgres", "Host=db.example;Password=pass", $"Storage:Postgres (environment variable AXISBOT_Storage__Postgres): (hidden, 29 characters) names no database; {Postgres}" },
        { "AXISBOT_Digest__GraceMinutes", "-1", $"Digest:GraceMinutes (environment variable AXISBOT_Digest__GraceMinutes): \"-1\" is out of range; {Grace}" },
        { "AXISBOT_Digest__Subscriptions__0", "news 09:00 UTC", $"Digest:Subscriptions:0 (environment variable AXISBOT_Digest__Subscriptions__0): \"news 09:00 UTC\" is no surface/space/channel; {Subscription}" },
        { "AXISBOT_", "x", "(no key) (environment variable AXISBOT_): there is no such key; the nearest is {nearest}; mend the name or take it out" },
    };

    /// <summary>In an option: it and its value.</summary>
    public static TheoryData<string, string, string> InOptions => new()
    {
        { "--port", "eighty", $"Web:Port (--port): \"eighty\" is no whole number; {Number}" },
        { "--port", "65536", $"Web:Port (--port): \"65536\" is out of range; {Number}" },
        { "--port", "", $"Web:Port (--port): it is empty; {Number}" },
        { "--knowledge", "not-there", $"Knowledge:Path (--knowledge): there is no folder \"not-there\"; {NoFolder}" },
        { "--knowledge", " ", $"Knowledge:Path (--knowledge): it is empty; {Folder}" },
    };
}
